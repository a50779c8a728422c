import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('epitome-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
