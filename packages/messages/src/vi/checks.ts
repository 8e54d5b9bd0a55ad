/** filled by its feature */
export const checks = {}
