/** filled by its feature */
export const explorer = {}
