/** filled by its feature */
export const entry = {}
