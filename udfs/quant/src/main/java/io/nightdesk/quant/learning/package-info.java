/**
 * The protocol of learning, whatever learns: labels, walk-forward folds, calibration, base rates
 * and the rule by which a model without proven skill stays silent.
 */
package io.nightdesk.quant.learning;
