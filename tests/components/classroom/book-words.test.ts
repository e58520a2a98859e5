import { expect, it } from 'vitest'
import { percent, shareTold } from '../../../src/components/classroom/grade-book/book-words'

it.each([
  [0, '0 %', 'nobody missed it'],
  [0.001, '<1 %', 'a few missed it'],
  [0.19, '19 %', 'a few missed it'],
  [0.2, '20 %', 'some missed it'],
  [0.5, '50 %', 'many missed it'],
  [0.9, '90 %', 'nearly all missed it'],
  [0.999, '>99 %', 'nearly all missed it'],
  [1, '100 %', 'everybody missed it'],
])('a share of %d is %s, which %s', (share, number, words) => {
  expect([percent(share), shareTold(share)]).toEqual([number, words])
})
