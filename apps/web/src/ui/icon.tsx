const paths = {
  overview: 'M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-3H4zM14 7h6V4h-6z',
  explorer: 'M4 20V10M10 20V4M16 20v-7M22 20H2',
  unit: 'M4 21V8l8-5 8 5v13M2 21h20M9 21v-6h6v6M9 11h.01M15 11h.01',
  entry: 'M3 5h18v14H3zM3 10h18M9 5v14M13 15l4-4 2 2-4 4h-2z',
  review: 'M4 5h16v10M4 5v14h9M8 10h8M8 14h4M15 19l2.500 2.500L22 17',
  administration:
    'M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM12 2.500v3.500M12 18v3.500M2.500 12H6M18 12h3.500M5.300 5.300l2.500 2.500M16.200 16.200l2.500 2.500M5.300 18.700l2.500-2.500M16.200 7.800l2.500-2.500',
  round: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M9 15l2 2 4-4',
  target: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 12h.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  camera: 'M4 8h4l1.500-3h5L16 8h4v11H4zM12 10a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z',
  upload: 'M12 15V4M7 9l5-5 5 5M4 20h16',
  down: 'M6 9l6 6 6-6',
  left: 'M15 6l-6 6 6 6',
  right: 'M9 6l6 6-6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  fall: 'M12 5v14M6 13l6 6 6-6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.500 2H4.500zM10 21h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  submit: 'M12 19V7M7 11l5-5 5 5M5 4h14',
  returned: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  paste: 'M9 4h6v3H9zM9 5.500H5V21h14V5.500h-4M9 12h6M9 16h4',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8v5M12 16.500h.01',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  search: 'M11 4.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM16 16l5 5',
  register: 'M5 4h14v16H5zM9 4v16M12 9h4M12 13h4',
  table: 'M3 5h18v14H3zM3 10h18M3 14.500h18M10 5v14',
  close: 'M6 6l12 12M18 6L6 18',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21a8 8 0 0 1 16 0',
  partly:
    'M12 3a9 9 0 0 1 4.500 1.200M19.800 7.500a9 9 0 0 1 1.200 4.500M19.800 16.500a9 9 0 0 1-3.300 3.300M12 21a9 9 0 0 1-4.500-1.200M4.200 16.500A9 9 0 0 1 3 12M4.200 7.500a9 9 0 0 1 3.300-3.300',
  reply: 'M4 5h16v11h-9l-5 4v-4H4z',
  offline:
    'M3 3l18 18M8.500 16a5 5 0 0 1 7 0M5 12.500a10 10 0 0 1 4-2.300M19 12.500a10 10 0 0 0-5-2.400M12 19.500h.01',
} as const

export type IconName = keyof typeof paths

/** Line icon, always beside a word or with a label on its button. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
