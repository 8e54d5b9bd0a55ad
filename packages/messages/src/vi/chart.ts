/** filled by its feature */
export const chart = {}
