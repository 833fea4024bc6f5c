/**
 * What the simulated exchange traded: a seeded synthetic market, or one replayed from files, as
 * traded and as seen at an instant.
 */
package io.nightdesk.simulator.market;
