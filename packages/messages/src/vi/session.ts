/** filled by its feature */
export const session = {}
