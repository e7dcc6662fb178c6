import { contender } from '#contender'
import { createBench } from './createBench.ts'

window.bench = createBench(contender)
