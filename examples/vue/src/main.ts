import { defineChatElement } from 'parlance-chat/element'
import { createApp } from 'vue'
import App from './App.vue'
import './app.css'

defineChatElement()
createApp(App).mount('#app')
