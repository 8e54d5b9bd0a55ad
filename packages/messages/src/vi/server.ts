/** filled by its feature */
export const server = {}
