/** Months until a sum is saved, with a yearly interest in percent that is added every month. */
export function monthsToGoal(goal: number, monthly: number, interest: number): number {
  const rate = interest / 100 / 12
  return Math.ceil(Math.log(1 + (goal * rate) / monthly) / Math.log(1 + rate))
}
