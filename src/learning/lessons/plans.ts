import { breakGlass } from './break-glass'
import { conditions } from './conditions'
import { everythingBut } from './everything-but'
import { goldenRule } from './golden-rule'
import { makingGroups } from './making-groups'
import { namesAndStars } from './names-and-stars'
import { rolesInstead } from './roles-instead'
import { signsNothing } from './signs-nothing'
import { threeGates } from './three-gates'
import { trayAndSheet } from './tray-and-sheet'
import { variables } from './variables'
import { whoHandsOut } from './who-hands-out'
import { whyGroups } from './why-groups'
import type { LessonPlan } from './plan'

/** In the order of ideas: why there are groups, what they are and are not, and then the finer things. */
export const plans: readonly LessonPlan[] = [
  whyGroups,
  makingGroups,
  trayAndSheet,
  threeGates,
  signsNothing,
  goldenRule,
  namesAndStars,
  conditions,
  variables,
  everythingBut,
  whoHandsOut,
  rolesInstead,
  breakGlass,
]
