import { render } from 'preact';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/shell.css';
import './attend.css';
import './questions.css';
import { App } from './App';
import { arrive } from './arriving';

arrive();
render(<App />, document.getElementById('app')!);
