import { render } from 'preact';
import '../ui/base.css';
import '../ui/controls.css';
import './screen.css';
import { App } from './App';
import { begin } from './identity';
import { dressOverlay } from './overlay';

dressOverlay();
void begin();
render(<App />, document.getElementById('app')!);
