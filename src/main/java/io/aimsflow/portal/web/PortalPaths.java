package io.aimsflow.portal.web;

import io.aimsflow.portal.Invitation;

/** Addresses of the portal. */
final class PortalPaths {

    static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final String AUDIT = "/portal/{audit:" + ID + "}";
    static final String SESSION_COOKIE = "portal";

    private PortalPaths() {}

    static String of(Invitation guest) {
        return "/portal/" + guest.audit();
    }
}
