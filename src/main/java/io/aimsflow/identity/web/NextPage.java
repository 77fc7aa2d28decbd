package io.aimsflow.identity.web;

import org.springframework.web.servlet.view.RedirectView;

/** The page that somebody wanted before they had to sign in. */
record NextPage(String path) {

    private static final String HOME = "/";

    /** Any text but a path on this server means the home page: nobody is led away by a forged link. */
    static NextPage of(String wanted) {
        boolean ours = wanted.matches("/([^/\\\\\\p{Cntrl}].*)?") && !wanted.startsWith("/sign-in");
        return new NextPage(ours ? wanted : HOME);
    }

    RedirectView redirect() {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
