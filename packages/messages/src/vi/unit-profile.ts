/** filled by its feature */
export const unitProfile = {}
