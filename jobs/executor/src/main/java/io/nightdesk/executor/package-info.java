/** The program that turns approved signals into bracket orders: its entry and its exit codes. */
package io.nightdesk.executor;
