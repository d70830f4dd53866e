/** Students and viewers as clients of the application's protocol, without browsers. */
@org.jspecify.annotations.NullMarked
package org.spikebook.e2e.load.protocol;
