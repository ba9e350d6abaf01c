/**
 * GOV.UK Frontend components that carry data, as values. Templates in {@code fragments/govuk} turn them into markup;
 * text is always escaped, raw HTML has no way in.
 */
@NullMarked
package uk.deliveryboard.platform.webui.component;

import org.jspecify.annotations.NullMarked;
