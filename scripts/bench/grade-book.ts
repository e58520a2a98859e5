import { challenges, encodeSubmission, perform, regrade } from '../../src/learning'
import { median, rounds, timed } from './measure'

const STUDENTS = 1000

/** What a large class hands in: every challenge, solved by most and missed by some. */
function submissions(): readonly string[] {
  return Array.from({ length: STUDENTS }, (_, n) => {
    const challenge = challenges[n % challenges.length]
    if (!challenge) throw new Error('There is no challenge.')
    const way = n % 3 === 0 ? challenge.wrong[0] : challenge.solutions[0]
    const performed = perform(challenge.start, way?.calls ?? [])
    if (!performed.ok) throw new Error('A challenge cannot be worked on.')
    const { scenario } = performed
    return encodeSubmission({ challenge, scenario, answers: way?.answers ?? {}, name: `Student ${n}` })
  })
}

/** Prints what grading a pile of submissions again takes. */
export function benchGradeBook(): void {
  const text = submissions().join('\n')
  const milliseconds = median(rounds(() => timed(() => regrade(text))))
  console.log(`\nGrade book: ${STUDENTS} submissions found in one text and evaluated again`)
  console.log(`  ${(milliseconds / 1000).toFixed(2)} s`)
}
