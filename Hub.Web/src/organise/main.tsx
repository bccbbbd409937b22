import { render } from 'preact';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/shell.css';
import './organise.css';
import { findOut } from '../live/session';
import { StaffGate } from '../ui/StaffGate';
import { App } from './App';

void findOut();
render(<StaffGate face="organise">{me => <App me={me} />}</StaffGate>, document.getElementById('app')!);
