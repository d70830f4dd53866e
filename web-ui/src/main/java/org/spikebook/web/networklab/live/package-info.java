/**
 * Live runs on the server, for pages whose browser cannot play them: the protocol of the worker in
 * {@code simulator/browser}, in plain JSON.
 */
@NullMarked
package org.spikebook.web.networklab.live;

import org.jspecify.annotations.NullMarked;
