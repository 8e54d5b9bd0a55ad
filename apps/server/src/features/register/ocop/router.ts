import {
  addOcopSchema,
  certifyOcopSchema,
  editOcopSchema,
  ocopDetailSchema,
  ocopFileSchema,
  ocopFilterSchema,
  ocopMadeSchema,
  ocopPageInputSchema,
  ocopPageSchema,
  ocopPlaceSchema,
  ocopPlacesInputSchema,
  ocopPlacesSchema,
  withdrawOcopSchema,
} from '@so-dan-van/domain/registers/ocop/register'
import { procedure, router } from '../../../trpc/procedures.ts'
import { addProduct } from './add-product.ts'
import { certifyProduct } from './certify-product.ts'
import { editProduct } from './edit-product.ts'
import { listProducts } from './list-products.ts'
import { readPlaces } from './read-places.ts'
import { readProduct } from './read-product.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'
import { writeProductsFile } from './write-products-file.ts'

export const ocopRouter = router({
  list: procedure('figures.read')
    .input(ocopPageInputSchema)
    .output(ocopPageSchema)
    .query(({ ctx, input }) => listProducts(ctx, input)),
  file: procedure('figures.read')
    .input(ocopFilterSchema)
    .output(ocopFileSchema)
    .query(({ ctx, input }) => writeProductsFile(ctx, input)),
  get: procedure('figures.read')
    .input(ocopPlaceSchema)
    .output(ocopDetailSchema)
    .query(({ ctx, input }) => readProduct(ctx, input)),
  places: procedure('figures.edit')
    .input(ocopPlacesInputSchema)
    .output(ocopPlacesSchema)
    .query(({ ctx, input }) => readPlaces(ctx, input)),
  add: procedure('figures.edit')
    .input(addOcopSchema)
    .output(ocopMadeSchema)
    .mutation(({ ctx, input }) => addProduct(ctx, input)),
  edit: procedure('figures.edit')
    .input(editOcopSchema)
    .output(ocopMadeSchema)
    .mutation(({ ctx, input }) => editProduct(ctx, input)),
  certify: procedure('figures.edit')
    .input(certifyOcopSchema)
    .output(ocopMadeSchema)
    .mutation(({ ctx, input }) => certifyProduct(ctx, input)),
  withdraw: procedure('figures.edit')
    .input(withdrawOcopSchema)
    .output(ocopMadeSchema)
    .mutation(({ ctx, input }) => withdrawCertificate(ctx, input)),
})
