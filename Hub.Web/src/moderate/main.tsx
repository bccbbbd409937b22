import { render } from 'preact';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/shell.css';
import './moderate.css';
import './questions/questions.css';
import './stage/stage.css';
import './polls/polls.css';
import { findOut } from '../live/session';
import { StaffGate } from '../ui/StaffGate';
import { App } from './App';

void findOut();
render(<StaffGate face="moderate">{me => <App me={me} />}</StaffGate>, document.getElementById('app')!);
