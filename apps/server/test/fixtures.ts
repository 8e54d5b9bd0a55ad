/** the demo data of tests is seeded as if on this day, with this password */
export const seedDay = '2024-12-01'
export const demoPassword = 'mat-khau-thu-2024'
