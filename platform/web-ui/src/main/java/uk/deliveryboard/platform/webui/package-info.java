/**
 * The shared look of every page: layout, branding, security headers and versioned assets. It knows no domain and reads
 * no data; a service feeds it through {@link uk.deliveryboard.platform.webui.PageFrameSource}.
 */
@NullMarked
package uk.deliveryboard.platform.webui;

import org.jspecify.annotations.NullMarked;
