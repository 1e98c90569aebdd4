import { doTask } from './doing.ts';
import { serve } from './serving.ts';

serve(doTask);
