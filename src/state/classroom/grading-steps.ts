import { challenges, regradeSteps, type Regraded, type RegradeStep } from '../../learning'
import type { GradingTask } from './grading-message'

/** One's own exercises go before those that come with the playground. */
export const gradingSteps = ({ sources, exercises }: GradingTask): Generator<RegradeStep, Regraded> =>
  regradeSteps(sources, [...exercises, ...challenges])
