import { describe, expect, it } from 'vitest';
import { type Example, type Fitted, fitLogistic, fitStandardised } from '../../train/comparison/newton.ts';
import { seeded } from '../../train/random.ts';
