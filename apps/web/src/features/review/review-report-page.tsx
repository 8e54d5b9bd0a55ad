export const ReviewReportPage = () => null
