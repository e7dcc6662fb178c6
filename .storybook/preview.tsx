import type { Preview } from '@storybook/react-vite'
import '../src/styles/styles.css'
import { preloadLate } from '../tests/preloadLate.ts'
import './preview.css'

const preview: Preview = {
  // A story is looked at as a whole, not at what is on its way.
  beforeAll: preloadLate,
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'centered',
    controls: { expanded: true },
  },
  globalTypes: {
    theme: { description: 'Colour scheme', toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    direction: { description: 'Writing direction', toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
    density: { description: 'Density', toolbar: { title: 'Density', icon: 'component', items: ['comfortable', 'cozy', 'compact'], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', density: 'comfortable' },
  decorators: [
    (Story, { globals }) => (
      <div
        className="parlance story-surface"
        data-theme={String(globals['theme'])}
        data-density={String(globals['density'])}
        dir={String(globals['direction'])}
      >
        <Story />
      </div>
    ),
  ],
}

export default preview
