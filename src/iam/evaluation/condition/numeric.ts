import { orderedReader, type Order, type OperandReader } from './operand'

/** A whole number or a decimal, all of it: `12abc` is none (rule 101). */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

function readNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null
}

export const numeric = (order: Order): OperandReader => orderedReader(order, readNumber)
