package dev.parley.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Uploads in three steps: an address, the bytes, and the word that they are all there. */
final class FakeFiles {

    private final List<String> complaints;
    private final Supplier<String> base;
    private final Map<String, Integer> announced = new ConcurrentHashMap<>();
    private final Map<String, byte[]> uploaded = new ConcurrentHashMap<>();
    private final Map<String, byte[]> complete = new ConcurrentHashMap<>();

    /** @param base the address that an upload's begins with */
    FakeFiles(List<String> complaints, Supplier<String> base) {
        this.complaints = complaints;
        this.base = base;
    }

    /** Files that are at Slack, by id. */
    Map<String, byte[]> files() {
        return complete;
    }

    JsonElement getUploadUrl(ApiCall call) {
        call.needs("files:write");
        call.required("filename");
        String id = "F" + (announced.size() + 1);
        announced.put(id, Integer.parseInt(call.required("length")));
        return Json.ok("upload_url", base.get() + id, "file_id", id);
    }

    void upload(String id, byte[] bytes) {
        if (announced.get(id) == null || announced.get(id) > bytes.length) {
            complaints.add("an upload that was announced otherwise: " + id);
        }
        uploaded.put(id, bytes);
    }

    JsonElement complete(ApiCall call) {
        call.needs("files:write");
        JsonArray files = new JsonArray();
        for (JsonElement each : call.json("files", "invalid_arguments").getAsJsonArray()) {
            JsonObject file = each.getAsJsonObject();
            String id = Json.text(file, "id");
            if (!uploaded.containsKey(id)) {
                throw new Refusal("file_not_found");
            }
            complete.put(id, uploaded.get(id));
            files.add(Json.of("id", id, "title", Json.text(file, "title")));
        }
        return Json.ok("files", files);
    }
}
