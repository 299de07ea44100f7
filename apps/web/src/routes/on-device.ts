import { askBacksOnDevice } from '../features/ask-backs/api.ts';
import { interviewsOnDevice } from '../features/interviews/api.ts';
import { recordingsOnDevice } from '../features/recordings/api.ts';
import { pageCodesOnDevice } from '../features/respondent-pages/api.ts';
import { addDeviceKeeper } from '../lib/device-keepers.ts';
import { wordsOnDevice } from '../lib/device-work/words-on-device.ts';

// Everyone who keeps work on this device; the texts are there from the start.
addDeviceKeeper('interviews', interviewsOnDevice);
addDeviceKeeper('recordings', recordingsOnDevice);
addDeviceKeeper('ask-backs', askBacksOnDevice);
addDeviceKeeper('page-codes', pageCodesOnDevice);
addDeviceKeeper('words', wordsOnDevice);
