/** As-of date in the precision that the source gives: 2023, 2023-Q1, 2023-11, 2023-11-30. */
export const asOfPattern = /^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
