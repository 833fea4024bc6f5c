/** Seeded random numbers that are equal, bit for bit, on every machine and in every call order. */
package io.nightdesk.quant.random;
