import type { Permission } from '@so-dan-van/domain/access/grant'
import type { Messages } from '@so-dan-van/messages/messages'
import type { IconName } from '../../ui/icon.tsx'

type AdministrationPage = {
  to: string
  icon: IconName
  text: keyof Messages['administration']['pages']
  permission: Permission
}

/** Every page of the administration room, in the order of its index. */
export const administrationPages: readonly AdministrationPage[] = [
  { to: '/quan-tri/dot-bao-cao', icon: 'round', text: 'rounds', permission: 'rounds.manage' },
  { to: '/quan-tri/ke-hoach', icon: 'target', text: 'targets', permission: 'targets.manage' },
  { to: '/quan-tri/nguoi-dung', icon: 'person', text: 'people', permission: 'people.manage' },
  { to: '/quan-tri/nhat-ky', icon: 'clock', text: 'audit', permission: 'audit.read' },
  { to: '/quan-tri/nap-so-lieu', icon: 'upload', text: 'import', permission: 'figures.import' },
  { to: '/quan-tri/quy-tac-kiem-tra', icon: 'check', text: 'rules', permission: 'rules.manage' },
  { to: '/quan-tri/chi-tieu-theo-so', icon: 'register', text: 'bindings', permission: 'rules.manage' },
]
