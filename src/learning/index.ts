export type { Challenge, Par, Parsons, Question, Solution, Variation } from './challenge/challenge'
export { decodeChallenge } from './challenge/decode'
export { describeGoal } from './challenge/describe-goal'
export type { ChallengeDocument } from './challenge/document'
export { encodeChallenge } from './challenge/encode'
export { fingerprint } from './challenge/fingerprint'
export type {
  Answers,
  Asked,
  ChoiceGuess,
  Countable,
  DecisionGuess,
  Expectation,
  Fact,
  Goal,
  GuessGoal,
  Option,
  ShapeGoal,
  TouchGoal,
} from './challenge/goal'
export { challenges } from './challenges/built-in'
export type { ChallengeHeat, GoalHeat, GradedRow, Refused, Regraded, Source } from './grade-book/book'
export { toCsv } from './grade-book/csv'
export { regrade, regradeSteps } from './grade-book/regrade'
export type { Step as RegradeStep } from './grade-book/regrade'
export { grade } from './grading/grade'
export { guessOptions, rightAnswer, rightAnswers } from './grading/guess'
export { whatTheLazyWayOpens } from './grading/lazy'
export { withAdministrators } from './grading/lazy-ways'
export { parOf, strokes } from './grading/par'
export { perform } from './grading/perform'
export type { Counterexample, DecisionCounterexample, GoalResult, Grade } from './grading/result'
export { challengeIn, forExam, handOut } from './handout/hand-out'
export { assemble, assembledCall } from './parsons/assemble'
export {
  withAnswer,
  withAnswerToReview,
  withAttempt,
  withHint,
  withMissed,
  withMistaken,
  withoutAttempt,
  withSeconds,
  withSet,
  withSolved,
  withStep,
  withStepDone,
  withTold,
  withVisit,
} from './progress/changes'
export { decodeProgress, encodeProgress } from './progress/document'
export { mergeProgress } from './progress/merge'
export { attemptIn, emptyProgress, questionKey } from './progress/progress'
export type { Attempt, Progress, Task } from './progress/progress'
export { presetSets } from './sets/preset-sets'
export { readSetLink, setLink } from './sets/set-link'
export type { OpenedSet } from './sets/set-link'
export { encodeSubmission, makeSubmission, submissionText } from './submissions/encode'
export type { Work } from './submissions/encode'
export { limits as challengeLimits } from './challenge/limits'
export { exchangedWords } from './variants/exchanged-words'
export { variantOf } from './variants/variant'
export { checklist } from './authoring/checklist'
export type { Check, Checklist } from './authoring/checklist'
export { cellsOf } from './authoring/cells-of'
export { goalsFromCells } from './authoring/goals-from-cells'
export type { Must, PickedCell } from './authoring/goals-from-cells'
export { solutionTo } from './authoring/solution-to'
export { caseOf } from './review/case'
export { reviewQuestions } from './review/review-questions'
export type { ReviewQuestion } from './review/review-questions'
export { hasStrayed, isLost, lessons, preparing, stepChallenge, wayToBeginning, wayToEnd } from './lessons'
export type { Lesson, Show, Step, StepKind } from './lessons'
