import { breakGlass } from './lessons/break-glass'
import { conditions } from './lessons/conditions'
import { everythingBut } from './lessons/everything-but'
import { goldenRule } from './lessons/golden-rule'
import { makingGroups } from './lessons/making-groups'
import { namesAndStars } from './lessons/names-and-stars'
import { rolesInstead } from './lessons/roles-instead'
import { signsNothing } from './lessons/signs-nothing'
import { threeGates } from './lessons/three-gates'
import { trayAndSheet } from './lessons/tray-and-sheet'
import { variables } from './lessons/variables'
import { whoHandsOut } from './lessons/who-hands-out'
import { whyGroups } from './lessons/why-groups'
import type { LessonTexts } from '../lesson-texts'

/** By the id of the lesson. */
export const lessonTexts: Readonly<Record<string, LessonTexts>> = {
  'why-groups': whyGroups,
  'making-groups': makingGroups,
  'tray-and-sheet': trayAndSheet,
  'three-gates': threeGates,
  'signs-nothing': signsNothing,
  'golden-rule': goldenRule,
  'names-and-stars': namesAndStars,
  conditions,
  variables,
  'everything-but': everythingBut,
  'who-hands-out': whoHandsOut,
  'roles-instead': rolesInstead,
  'break-glass': breakGlass,
}
