import { check } from './check.mjs';

check('firefox');
