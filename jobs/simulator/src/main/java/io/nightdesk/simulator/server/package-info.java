/** The broker's protocol over HTTP, its faults, and the control endpoint apart from it. */
package io.nightdesk.simulator.server;
