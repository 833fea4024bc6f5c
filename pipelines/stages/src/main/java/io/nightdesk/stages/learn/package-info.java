/**
 * Labels, folds, members, calibration: from features to forecasts that have earned the right to
 * speak.
 */
package io.nightdesk.stages.learn;
