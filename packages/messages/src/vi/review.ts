/** filled by its feature */
export const review = {}
