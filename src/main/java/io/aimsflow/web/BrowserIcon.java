package io.aimsflow.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where browsers look for the icon of what has no page of ours around it: a PDF, a page of the evidence pack. */
@Configuration(proxyBeanMethods = false)
class BrowserIcon implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/assets/mark.svg");
    }
}
