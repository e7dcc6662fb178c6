import { configure } from 'storybook/test'

// On a machine that is busy a second is not long.
configure({ asyncUtilTimeout: 10_000 })
