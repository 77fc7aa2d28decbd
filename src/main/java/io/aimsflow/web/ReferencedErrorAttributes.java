package io.aimsflow.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** The model of an error page that the container asks for: the status and nothing that an exception said. */
@Component
class ReferencedErrorAttributes extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> all = super.getErrorAttributes(request, options);
        all.keySet().retainAll(java.util.Set.of("status", "path", "timestamp"));
        return all;
    }
}
