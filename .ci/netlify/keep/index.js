// Keeps what makes the next build fast. Losing it costs time, never correctness: the generator checks what it takes over.
const kept = ["cache", "output", ".cache/dotnet"];

export const onPreBuild = async ({ utils }) => {
  await utils.cache.restore(kept);
};

export const onPostBuild = async ({ utils }) => {
  await utils.cache.save(kept);
};
