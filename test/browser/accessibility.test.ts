import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { sidebarWords } from '../../src/text/sidebar';
import { wordsIn } from '../../src/text';
import type { Person } from './person';
import { Stage } from './stage';
