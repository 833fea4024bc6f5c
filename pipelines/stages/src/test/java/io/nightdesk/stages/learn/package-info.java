/** Tests of training, calibration and judgement. */
package io.nightdesk.stages.learn;
