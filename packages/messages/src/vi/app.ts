/** filled by its feature */
export const app = {}
