/** filled by its feature */
export const errors = {}
