/** filled by its feature */
export const overview = {}
