import { mount } from 'svelte';
import 'virtual:tokens.css';
import './style/base.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no place for the app');
mount(App, { target });
